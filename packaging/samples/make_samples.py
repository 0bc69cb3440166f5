"""Remakes the sample scans: `python packaging/samples/make_samples.py [--to DIR] [--seed N]`.

Needs Tinos (Debian package fonts-croscore). The same texts, seed, fonts and locked packages
give the same bytes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from samplekit.fonts import load_faces
from samplekit.samples import load_samples, make_sample, write_index

HERE = Path(__file__).resolve().parent
DEFAULT_TARGET = HERE.parents[1] / "resources" / "samples"


def main() -> None:
    """Make every sample of `samples.json`, one line of report each."""
    parser = argparse.ArgumentParser(description="Remake the sample scans.")
    parser.add_argument("--to", type=Path, default=DEFAULT_TARGET, help="target folder")
    parser.add_argument("--seed", type=int, default=2025, help="seed of all chance")
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    samples, faces = load_samples(HERE / "samples.json"), load_faces()
    for sample in samples:
        make_sample(sample, HERE / "texts", options.to, faces, options.seed)
        print(f"{(options.to / sample.file).stat().st_size:>9,}  {sample.file}")
    write_index(samples, options.to)


if __name__ == "__main__":
    main()
