using System.Collections;
using System.Reflection;
using NemoMcp.LocalBackend.Language;

namespace NemoMcp.LocalBackend.Tests.Language;

public sealed class SentenceRulesTests
{
    [Fact]
    public void Every_Rule_Is_In_The_List_Once()
    {
        // Rules are nobody else's business, so the list is looked at from outside.
        var assembly = typeof(EditInterpreter).Assembly;
        var kind = assembly.GetType("NemoMcp.LocalBackend.Language.ISentenceRule", throwOnError: true)!;
        var list = assembly.GetType("NemoMcp.LocalBackend.Language.SentenceRules", throwOnError: true)!
            .GetProperty("InOrder", BindingFlags.Public | BindingFlags.Static)!.GetValue(null);

        var rules = assembly.GetTypes().Where(type => type is { IsAbstract: false } && kind.IsAssignableFrom(type)).Select(type => type.Name);
        var registered = ((IEnumerable)list!).Cast<object>().Select(rule => rule.GetType().Name);

        registered.Order(StringComparer.Ordinal).ShouldBe(rules.Order(StringComparer.Ordinal));
    }
}
