namespace NemoMcp.Server.Commands.Doctor;

/// <summary>Looks at one subject. It changes nothing, and finds what it can instead of failing.</summary>
internal interface IDoctorCheck
{
    Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken);
}
