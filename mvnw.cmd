@echo off
rem Runs Maven: the one fetched before, else an installed one that is new enough, else the pinned
rem version, which is fetched once and checked. MVNW_URL names another place to fetch it from.
setlocal EnableExtensions
set "settings=%~dp0.mvn\wrapper\maven-wrapper.properties"
for /f "usebackq tokens=1,* delims==" %%a in ("%settings%") do (
  if "%%a"=="distributionVersion" set "version=%%b"
  if "%%a"=="distributionUrl" set "url=%%b"
  if "%%a"=="distributionSha512Sum" set "wanted=%%b"
)
if defined MVNW_URL set "url=%MVNW_URL%"
set "dists=%USERPROFILE%\.m2\wrapper\dists"
if defined MVNW_HOME set "dists=%MVNW_HOME%\dists"
set "pinned=%dists%\apache-maven-%version%"
if exist "%pinned%\bin\mvn.cmd" goto pinned

where mvn >nul 2>nul || goto fetch
set "installed="
for /f "tokens=3" %%v in ('mvn -v 2^>nul ^| findstr /b /c:"Apache Maven"') do set "installed=%%v"
if not defined installed goto fetch
for /f "tokens=1-3 delims=.-" %%a in ("%installed%") do (
  if %%a gtr 3 goto installed
  if %%a lss 3 goto fetch
  if %%b gtr 8 goto installed
  if %%b lss 8 goto fetch
  if %%c geq 1 goto installed
)
goto fetch

:installed
mvn %*
exit /b %ERRORLEVEL%

:fetch
echo mvnw: fetching Maven %version%, once 1>&2
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';" ^
  "$work = Join-Path $env:dists ('fetch.' + [guid]::NewGuid());" ^
  "New-Item -ItemType Directory -Force $work | Out-Null;" ^
  "try {" ^
  "  $zip = Join-Path $work 'maven.zip';" ^
  "  (New-Object Net.WebClient).DownloadFile($env:url, $zip);" ^
  "  $found = (Get-FileHash $zip -Algorithm SHA512).Hash.ToLower();" ^
  "  if ($found -ne $env:wanted) { throw ('what ' + $env:url + ' gave is not Maven ' + $env:version) };" ^
  "  Expand-Archive $zip $work;" ^
  "  Move-Item (Join-Path $work ('apache-maven-' + $env:version)) $env:pinned" ^
  "} catch { [Console]::Error.WriteLine('mvnw: ' + $_); exit 1 }" ^
  "finally { Remove-Item -Recurse -Force $work }"
if errorlevel 1 exit /b 1

:pinned
"%pinned%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%
