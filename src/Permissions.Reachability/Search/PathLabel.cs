// The name that a path shows for code which an API runs: the name= of its catalog line, with the constants of the call filled in.
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal static class PathLabel
{
    public static string? Of(CatalogLine? line, Site site)
    {
        if (line?.Option("name") is not { } label)
            return null;
        for (var i = 0; i < site.Arguments.Count; i++)
        {
            var hole = "{" + i + "}";
            if (!label.Contains(hole))
                continue;
            var value = site.Arguments[i];
            var text = value.Constant as string ?? (value.Elements is { Count: > 0 } e && e[0].Constant is string first ? first : null);
            if (text is null)
                return null;
            label = label.Replace(hole, text);
        }
        return label;
    }
}
