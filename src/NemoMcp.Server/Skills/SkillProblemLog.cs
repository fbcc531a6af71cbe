using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NemoMcp.Core.Skills;

namespace NemoMcp.Server.Skills;

/// <summary>Tells the log why an installed skill is not offered.</summary>
internal sealed partial class SkillProblemLog(SkillCatalog skills, ILogger<SkillProblemLog> logger)
{
    private readonly ConcurrentDictionary<SkillProblem, bool> _told = new();

    public void Tell()
    {
        foreach (var problem in skills.Problems.Where(problem => _told.TryAdd(problem, true)))
        {
            Log.NotOffered(logger, problem.File, problem.Reason);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Warning, "The skill {File} is not offered. {Reason}")]
        public static partial void NotOffered(ILogger logger, string file, string reason);
    }
}
