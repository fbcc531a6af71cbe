using System.Text.Json.Serialization;
using NemoMcp.Core.Credits;
using NemoMcp.Core.Editing;
using NemoMcp.Core.Exporting;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.State;
using NemoMcp.Core.Uploading;

namespace NemoMcp.Core;

/// <summary>The answers as JSON, with the names of the tools contract.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SessionOutcome))]
[JsonSerializable(typeof(UploadOutcome))]
[JsonSerializable(typeof(EditOutcome))]
[JsonSerializable(typeof(StateOutcome))]
[JsonSerializable(typeof(CreditsOutcome))]
[JsonSerializable(typeof(ExportOutcome))]
[JsonSerializable(typeof(FilmFile))]
[JsonSerializable(typeof(JobListOutcome))]
[JsonSerializable(typeof(CancelOutcome))]
[JsonSerializable(typeof(ErrorReport))]
[JsonSerializable(typeof(JobInfo))]
public sealed partial class CoreJsonContext : JsonSerializerContext;
