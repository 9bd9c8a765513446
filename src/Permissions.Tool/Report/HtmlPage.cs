// The report as one page that needs nothing else: style, script and data stand in it, and its policy lets nothing else in.
using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Permissions.Tool.Report;

internal static class HtmlPage
{
    // One function holds them all: what a part names, those behind it can use.
    private static readonly string[] Scripts = ["data", "top", "list", "detail", "ways", "icicle", "walk", "keys"];

    public static void Write(PermissionReport report, PageSettings settings, TextWriter writer)
    {
        var style = Resource("page.css");
        var script = $"\"use strict\";\n(() => {{\n{string.Concat(Scripts.Select(name => Resource(name + ".js")))}}})();\n";
        writer.Write(Resource("page.html")
            .Replace("{{style-hash}}", Hash(style), StringComparison.Ordinal)
            .Replace("{{script-hash}}", Hash(script), StringComparison.Ordinal)
            .Replace("{{style}}", style, StringComparison.Ordinal)
            .Replace("{{script}}", script, StringComparison.Ordinal)
            .Replace("{{data}}", PageData.Of(report, settings), StringComparison.Ordinal)); // last: data may hold anything
    }

    // Line ends as a browser reads them, or the hash would not be that of the text.
    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream("Page/" + name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
