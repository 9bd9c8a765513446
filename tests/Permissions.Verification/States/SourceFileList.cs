// The sources of a project: one added without a name is Test0.cs, Test1.cs and so on.
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

public class SourceFileList(string defaultPrefix, string defaultExtension) : SourceFileCollection
{
    public void Add(string content) => Add((NextName(), content));

    public void Add(SourceText content) => Add((NextName(), content));

    private string NextName() => $"{defaultPrefix}{Count}.{defaultExtension}";
}
