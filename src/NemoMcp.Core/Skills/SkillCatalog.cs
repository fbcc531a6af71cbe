using NemoMcp.Client.Attribution;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills.Finding;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Skills;

/// <summary>The skills that are installed. Read on first need, and again where <see cref="Refresh"/> finds a change.</summary>
/// <param name="settings">Further places, the default skill, and the platform's name.</param>
/// <param name="shippedFolder">The folder of the skills that come with the program.</param>
/// <param name="clock">Ends a search that takes too long; the system's own when left out.</param>
public sealed class SkillCatalog(NemoSettings settings, string shippedFolder, TimeProvider? clock = null)
{
    private const int MaxNamesTold = 20;

    // Nobody installs a skill and calls a tool within it; a busy server walks through the folders ten times a second at most.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(0.1);

    private readonly Lock looking = new();
    private long lookedAt;
    private volatile SkillShelf? shelf;

    /// <summary>Raised by <see cref="Refresh"/>, after the change can be seen here.</summary>
    public event EventHandler<SkillsChangedEventArgs>? Changed;

    /// <summary>Where the skills lie that come with the program: beside it.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "skills");

    /// <summary>Every usable skill; the default one first, then by name.</summary>
    public IReadOnlyList<Skill> All => Shelf.Skills;

    /// <summary>What was found and cannot be used, each with its file and the reason; clashes too.</summary>
    public IReadOnlyList<SkillProblem> Problems => Shelf.Problems;

    /// <summary>The skill of a call: the named one, else the fallback (a session's own), else the default. Throws <c>skill_not_found</c>.</summary>
    public Skill Choose(string? name, string? fallback, Language? language = null)
    {
        if (!string.IsNullOrEmpty(name))
        {
            return Find(name) ?? throw NotFound(name, language);
        }

        // A session's skill may have been uninstalled since; the session goes on under the default one.
        return (fallback is null ? null : Find(fallback)) ?? Find(settings.Skill) ?? throw NotFound(settings.Skill, language);
    }

    /// <summary>The headers that a skill decides.</summary>
    public static SkillAttribution AttributionOf(Skill skill) => new(skill.Name, skill.Version, skill.Platform);

    private Skill? Find(string name) => All.FirstOrDefault(skill => skill.Name == name);

    private NemoException NotFound(string name, Language? language) => new(NemoErrorCode.SkillNotFound, name)
    {
        Detail = language is { } known ? Installed(known) : null,
        DetailIn = Installed,
    };

    private string Installed(Language language)
    {
        var known = string.Join(language.Say(", ", "、"), All.Take(MaxNamesTold).Select(skill => skill.Name));
        return known.Length == 0 ? "" : language.Say($"Installed: {known}.", $"已安装：{known}。");
    }

    /// <summary>The same for a call that names no skill: of many that come together, one looks for all.</summary>
    public void RefreshIfOld()
    {
        if (shelf is null || Clock.GetElapsedTime(Interlocked.Read(ref lookedAt)) >= Fresh)
        {
            Refresh();
        }
    }

    /// <summary>Looks at the disk again; files that have not changed are not read again.</summary>
    public void Refresh()
    {
        SkillShelf before, now;
        lock (looking)
        {
            Interlocked.Exchange(ref lookedAt, Clock.GetTimestamp());
            before = shelf ?? SkillShelf.Empty;
            var first = shelf is null;
            now = Fill(before);
            shelf = now;
            if (first)
            {
                return;
            }
        }

        if (before.Ours.SequenceEqual(now.Ours))
        {
            return;
        }

        var names = !before.Skills.Select(skill => skill.Name).SequenceEqual(now.Skills.Select(skill => skill.Name));
        var words = names || !before.Skills.Select(skill => skill.Description).SequenceEqual(now.Skills.Select(skill => skill.Description));
        Changed?.Invoke(this, new SkillsChangedEventArgs(names, words));
    }

    /// <summary>The places, in the order in which the first of a name wins.</summary>
    internal IReadOnlyList<SkillPlace> Places { get; } = SkillPlaces.Of(settings, shippedFolder);

    private SkillShelf Shelf
    {
        get
        {
            if (shelf is { } known)
            {
                return known;
            }

            lock (looking)
            {
                return shelf ??= Fill(SkillShelf.Empty);
            }
        }
    }

    private SkillShelf Fill(SkillShelf before) => SkillShelf.Fill(settings, Places, before, Clock);

    private TimeProvider Clock => clock ?? TimeProvider.System;
}
