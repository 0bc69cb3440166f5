@rem Van Kien by commands: vankien-cli --help
@"%~dp0program\python.exe" -X utf8 "%~dp0program\start.py" %*
