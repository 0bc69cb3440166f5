#!/usr/bin/env bash
# Builds the part of OpenCV that reading uses, from its own source distribution on PyPI, the version
# that the lock file names: the wheel holds ten times as much (films, neural networks, cameras).
#
# Usage: packaging/bundle/slim/opencv.sh WORK PYTHON TARGET   (WORK is kept; it takes some minutes once)
# Needs cmake, ninja, g++, and the header files of PYTHON.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../.."
source packaging/setup/lib/say.sh

readonly TARGET=$3 VERSION=5.0.0.93
mkdir -p "$1"
WORK=$(realpath "$1")
PYTHON=$(realpath --no-symlinks "$2") # cmake works from another folder
readonly WORK PYTHON
readonly ADDRESS="https://files.pythonhosted.org/packages/1d/99/76b7c80252aa83c1af16393454aafd125a0287101afe8deb0a6821af0e30/opencv_python_headless-$VERSION.tar.gz"
readonly SHA256=b82f9831daab90b725c7c1ee1b36cb5732c367096ac76d119e64e14eb70d5f3c
readonly LEFT_OUT=(
    -DWITH_IPP=OFF -DWITH_ITT=OFF -DWITH_OPENCL=OFF -DWITH_LAPACK=OFF -DWITH_EIGEN=OFF
    -DWITH_PROTOBUF=OFF -DWITH_FLATBUFFERS=OFF -DWITH_ADE=OFF -DWITH_QUIRC=OFF -DWITH_UNIFONT=OFF
    -DBUILD_TESTS=OFF -DBUILD_PERF_TESTS=OFF -DBUILD_opencv_apps=OFF -DBUILD_JAVA=OFF
)

of_python() { "$PYTHON" -c "import sysconfig as s, numpy; print($1)"; }

build() {
    local source="$WORK/opencv_python_headless-$VERSION/opencv"
    say "Building OpenCV $VERSION without what is never called (once)."
    tar -xzf "$("$PYTHON" packaging/fetch.py "$ADDRESS" "$SHA256" "$WORK")" -C "$WORK"
    cmake -G Ninja -S "$source" -B "$WORK/build" -DCMAKE_BUILD_TYPE=Release \
        -DBUILD_LIST=core,imgproc,python3 -DBUILD_SHARED_LIBS=OFF -DBUILD_ZLIB=ON \
        -DPYTHON3_LIMITED_API=ON "${LEFT_OUT[@]}" \
        -DPYTHON3_EXECUTABLE="$PYTHON" -DPYTHON_DEFAULT_EXECUTABLE="$PYTHON" \
        -DPYTHON3_INCLUDE_DIR="$(of_python 's.get_path("include")')" \
        -DPYTHON3_LIBRARY="$(of_python 's.get_config_var("LIBDIR") + "/" + s.get_config_var("LDLIBRARY")')" \
        -DPYTHON3_NUMPY_INCLUDE_DIRS="$(of_python 'numpy.get_include()')" >"$WORK/cmake.log"
    ninja -C "$WORK/build" opencv_python3 >"$WORK/ninja.log"
}

grep -q "^opencv-python-headless==$VERSION " packaging/requirements-package.lock ||
    fail "the lock file names another OpenCV than $VERSION: opencv.sh wants its address and hash."
[[ -e $WORK/build/lib/python3/cv2.abi3.so ]] || build
strip --strip-unneeded -o "$TARGET" "$WORK/build/lib/python3/cv2.abi3.so"
