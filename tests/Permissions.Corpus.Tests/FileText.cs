// A file as the compiler hands it to analyzers.
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Permissions.Corpus.Tests;

internal sealed class FileText(string file) : AdditionalText
{
    public override string Path => file;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(System.IO.File.ReadAllText(file));
}
