"""Makes the reading model of official print; see README.md. The app neither imports nor ships it.

The command is `make train-model`, which runs `python -m ocr.training`.
"""
