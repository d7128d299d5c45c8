@echo off
rem Starts Faultline: the window without arguments or with a file, else a subcommand.
setlocal EnableExtensions
set "home=%~dp0.."

rem The JDK. An installed app brings one beside this folder.
if exist "%home%\..\runtime\bin\java.exe" (
  set "jdk=%home%\..\runtime"
  goto found
)
if not defined JAVA_HOME goto onpath
set "jdk=%JAVA_HOME%"
if exist "%jdk%\bin\java.exe" goto found
echo faultline: JAVA_HOME is %JAVA_HOME%, where there is no bin\java.exe: set it to a JDK 17 or newer. 1>&2
exit /b 2

:onpath
for /f "tokens=2 delims==" %%h in ('java -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.home ="') do set "jdk=%%h"
if not defined jdk (
  echo faultline: there is no Java here: install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 2
)
for /f "tokens=* delims= " %%h in ("%jdk%") do set "jdk=%%h"

:found
set "version="
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%jdk%\release"') do set "version=%%~v"
if not defined version (
  echo faultline: the version of %jdk% cannot be found out: set JAVA_HOME to a JDK 17 or newer. 1>&2
  exit /b 2
)
for /f "tokens=1 delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% lss 17 (
  echo faultline: %jdk% is Java %version%; Faultline needs a JDK 17 or newer: set JAVA_HOME to one. 1>&2
  exit /b 2
)
for %%m in (jdk.jdi jdk.compiler) do (
  findstr /b "MODULES=" "%jdk%\release" | findstr /c:"%%m" >nul || (
    echo faultline: %jdk% has no %%m: it is not a whole JDK. Set JAVA_HOME to a JDK 17 or newer. 1>&2
    exit /b 2
  )
)

rem Only the window needs JavaFX.
set "front=-XX:TieredStopAtLevel=1"
set "natives=ALL-UNNAMED"
set "first=%~1"
if "%first%"=="--debug" set "first=%~2"
if not "%first%"=="" if not "%first%"=="author" if not exist "%first%" goto options
set front=--module-path "%home%\lib\javafx" --add-modules javafx.controls,javafx.graphics
set "natives=javafx.graphics,ALL-UNNAMED"

:options
set "newer="
if %major% geq 22 set "newer=--enable-native-access=%natives%"
if %major% geq 23 set "newer=%newer% --sun-misc-unsafe-memory-access=allow"
"%jdk%\bin\java.exe" -XX:+UseSerialGC -Xshare:auto %newer% %front% %FAULTLINE_OPTS% "-Dfaultline.lessons=%home%\lessons" -cp "%home%\lib\*" dev.faultline.Main %*
exit /b %ERRORLEVEL%
