# The one entry of the repository on Windows. ./nemo.ps1 demo and ./nemo.ps1 test do all set-up by themselves;
# any verb that is not listed here goes to the built program, in the caller's folder.
$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$artifacts = Join-Path $root 'artifacts'
$program = Join-Path $artifacts 'program'

function Say($text) { [Console]::Error.WriteLine("nemo: $text") }
function Stop-With($text) { Say $text; exit 1 }

function Test-Tool($name) { $null -ne (Get-Command $name -ErrorAction SilentlyContinue) }

function Install-Needs {
    if (-not (Test-Tool dotnet)) { Stop-With 'the .NET SDK 10 is missing. Type: winget install Microsoft.DotNet.SDK.10' }
    if (-not (Test-Tool ffmpeg) -or -not (Test-Tool ffprobe)) {
        if (-not (Test-Tool winget)) { Stop-With 'ffmpeg is missing. Install it and put it on PATH.' }
        Say 'installing ffmpeg ...'
        winget install --id Gyan.FFmpeg --silent --accept-package-agreements --accept-source-agreements | Out-Null
        if ($LASTEXITCODE -ne 0) { Stop-With 'could not install. Type: winget install Gyan.FFmpeg' }
        $env:PATH = [Environment]::GetEnvironmentVariable('PATH', 'Machine') + ';' + [Environment]::GetEnvironmentVariable('PATH', 'User')
    }
}

function Test-Current {
    $stamp = Join-Path $artifacts 'stamp'
    if (-not (Test-Path (Join-Path $program 'nemo-mcp.dll')) -or -not (Test-Path $stamp)) { return $false }
    $built = (Get-Item $stamp).LastWriteTimeUtc
    $newer = Get-ChildItem -Recurse -File (Join-Path $root 'src'), (Join-Path $root 'skills') |
        Where-Object { $_.FullName -notmatch '[\\/](bin|obj)[\\/]' -and $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1
    return $null -eq $newer
}

function Build-Program {
    New-Item -ItemType Directory -Force $artifacts | Out-Null
    $started = (Get-Date).ToUniversalTime()
    $target = if ([Environment]::Is64BitOperatingSystem -and $env:PROCESSOR_ARCHITECTURE -eq 'AMD64') { '-p:ReadyToRunTarget=win-x64' } else { '-p:ReadyToRunTarget=' }
    dotnet publish (Join-Path $root 'src/NemoMcp.Server') -c Release -o $program -v quiet --nologo $target | ForEach-Object { [Console]::Error.WriteLine($_) }
    if ($LASTEXITCODE -ne 0) { Stop-With 'the build failed; the lines above say why.' }
    $stamp = Join-Path $artifacts 'stamp'
    Set-Content -Path $stamp -Value ''
    (Get-Item $stamp).LastWriteTimeUtc = $started
}

$verb = if ($args.Count -gt 0) { $args[0] } else { '' }
switch ($verb) {
    'test' {
        Install-Needs
        if (-not (Test-Current)) { Build-Program }
        $env:NEMO_PROGRAM = Join-Path $program 'nemo-mcp.exe'
        Push-Location (Join-Path $root 'tests/clients')
        npm ci --no-audit --no-fund
        Pop-Location
        $rest = @($args | Select-Object -Skip 1)
        $others = @($rest | Where-Object { $_ -ne '--all' })
        dotnet test (Join-Path $root 'NemoMcp.sln') --nologo @others
        $code = $LASTEXITCODE
        if ($rest -contains '--all') {
            dotnet run --project (Join-Path $root 'tests/NemoMcp.Soak') -c Release
            if ($LASTEXITCODE -ne 0) { $code = 1 }
        }
        exit $code
    }
    'soak' {
        Install-Needs
        $rest = @($args | Select-Object -Skip 1)
        dotnet run --project (Join-Path $root 'tests/NemoMcp.Soak') -c Release -- @rest
        exit $LASTEXITCODE
    }
    'conformance' {
        Install-Needs
        if (-not (Test-Current)) { Build-Program }
        Push-Location (Join-Path $root 'tests/clients')
        npm ci --no-audit --no-fund --loglevel=error
        Pop-Location
        dotnet run --project (Join-Path $root 'tests/NemoMcp.Conformance') -c Release -- --program (Join-Path $program 'nemo-mcp.exe')
        exit $LASTEXITCODE
    }
    'build' { Install-Needs; Build-Program; Say "built: $program"; exit 0 }
    default {
        if ($verb -eq 'demo') { Install-Needs }
        if (-not (Test-Current)) { Build-Program }
        & dotnet (Join-Path $program 'nemo-mcp.dll') @args
        exit $LASTEXITCODE
    }
}
