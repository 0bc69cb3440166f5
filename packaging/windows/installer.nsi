; The installer: for one user, without an administrator. Silent with /S; another folder with /D=...
; The archive lies elsewhere (%LOCALAPPDATA%\vankien): neither installing nor removing touches it.
Target amd64-unicode
Unicode true
!include MUI2.nsh
!include FileFunc.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\VanKien"
!define PROGID "VanKien.Document"

Name "Văn Kiện"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\VanKien"
InstallDirRegKey HKCU "Software\VanKien" "Folder"
RequestExecutionLevel user
ManifestDPIAware true
SetCompressor /SOLID ${COMPRESSOR}
!if ${COMPRESSOR} == lzma
  SetCompressorDictSize 32
!endif
BrandingText "Văn Kiện ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Văn Kiện"
VIAddVersionKey FileDescription "Văn Kiện"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey LegalCopyright "AGPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\VanKien.exe"
!insertmacro MUI_PAGE_LICENSE "${FOLDER}\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

LangString STILL_OPEN ${LANG_VIETNAMESE} "Chương trình Văn Kiện đang mở. Hãy đóng chương trình rồi thử lại."
LangString STILL_OPEN ${LANG_ENGLISH} "Văn Kiện is open. Please close it, then try again."

; A library in use cannot be replaced: then nothing is begun.
Section
  SetOutPath "$INSTDIR"
  IfFileExists "$INSTDIR\program\python311.dll" 0 fresh
    ClearErrors
    FileOpen $0 "$INSTDIR\program\python311.dll" a
    IfErrors open
    FileClose $0
    ; What the older version had and this one has not must not be loaded.
    RMDir /r "$INSTDIR\program"
    Goto fresh
  open:
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(STILL_OPEN)" /SD IDOK
    SetErrorLevel 2
    Abort
  fresh:
  File /r "${FOLDER}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Văn Kiện.lnk" "$INSTDIR\VanKien.exe" "" "$INSTDIR\VanKien.exe"
  WriteRegStr HKCU "Software\VanKien" "Folder" "$INSTDIR"

  ; Offered under "Open with", never made the standard for these files.
  WriteRegStr HKCU "Software\Classes\${PROGID}" "" "Văn Kiện"
  WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\VanKien.exe,0"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\VanKien.exe" "%1"'
  !macro Offer ENDING
    WriteRegNone HKCU "Software\Classes\${ENDING}\OpenWithProgids" "${PROGID}"
  !macroend
  !insertmacro Offer ".pdf"
  !insertmacro Offer ".tif"
  !insertmacro Offer ".tiff"

  WriteRegStr HKCU "${KEY}" "DisplayName" "Văn Kiện"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\VanKien.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

Section Uninstall
  ClearErrors
  FileOpen $0 "$INSTDIR\program\python311.dll" a
  IfErrors 0 closed
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(STILL_OPEN)" /SD IDOK
    SetErrorLevel 2
    Abort
  closed:
  FileClose $0
  ; Only what was laid here, by its name: an archive kept beside the program stays.
  RMDir /r "$INSTDIR\program"
  Delete "$INSTDIR\VanKien.exe"
  Delete "$INSTDIR\vankien-cli.cmd"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\CHANGELOG.md"
  Delete "$INSTDIR\third-party-licences.md"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Văn Kiện.lnk"
  DeleteRegKey HKCU "Software\Classes\${PROGID}"
  !macro Withdraw ENDING
    DeleteRegValue HKCU "Software\Classes\${ENDING}\OpenWithProgids" "${PROGID}"
  !macroend
  !insertmacro Withdraw ".pdf"
  !insertmacro Withdraw ".tif"
  !insertmacro Withdraw ".tiff"
  DeleteRegKey HKCU "Software\VanKien"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
