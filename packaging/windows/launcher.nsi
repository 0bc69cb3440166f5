; VanKien.exe: starts the window, with the files it was given, and ends at once.
Target amd64-unicode
Unicode true
Name "Văn Kiện"
OutFile "${TARGET}"
Icon "${ICON}"
RequestExecutionLevel user
SilentInstall silent
ManifestDPIAware true
SetCompressor lzma
!include FileFunc.nsh

VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Văn Kiện"
VIAddVersionKey FileDescription "Văn Kiện"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey LegalCopyright "AGPL-3.0-or-later"

Section
  ${GetParameters} $0
  Exec '"$EXEDIR\program\pythonw.exe" -X utf8 "$EXEDIR\program\start.py" $0'
SectionEnd
