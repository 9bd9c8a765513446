// The files of one kind that a project has, by path.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

public class SourceFileCollection : List<(string filename, SourceText content)>
{
    public void Add((string filename, string content) file) => Add((file.filename, SourceText.From(file.content)));

    /// <summary>A file that a generator must add, under the generator's own folder.</summary>
    public void Add((Type sourceGeneratorType, string filename, string content) file) =>
        Add((file.sourceGeneratorType, file.filename, SourceText.From(file.content, Encoding.UTF8)));

    public void Add((Type sourceGeneratorType, string filename, SourceText content) file)
    {
        var generator = file.sourceGeneratorType;
        Add((Path.Combine(generator.Assembly.GetName().Name ?? "", generator.FullName ?? generator.Name, file.filename), file.content));
    }

    internal static bool Same(SourceFileCollection left, SourceFileCollection right) =>
        left.Count == right.Count && left.Zip(right).All(pair => Same(pair.First, pair.Second));

    private static bool Same((string Path, SourceText Text) left, (string Path, SourceText Text) right) =>
        left.Path == right.Path && Equals(left.Text.Encoding, right.Text.Encoding) && left.Text.ChecksumAlgorithm == right.Text.ChecksumAlgorithm
        && left.Text.ContentEquals(right.Text);
}
