// One project of a test: its files, its references and how it is compiled.
using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

public class ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
{
    public string Name { get; } = name;

    public string AssemblyName => Name;

    public string Language { get; } = language;

    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    public OutputKind? OutputKind { get; set; }

    public DocumentationMode? DocumentationMode { get; set; }

    public SourceFileList Sources { get; } = new(defaultPrefix, defaultExtension);

    public SourceFileCollection GeneratedSources { get; } = [];

    public SourceFileCollection AdditionalFiles { get; } = [];

    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    public List<Func<IEnumerable<(string filename, SourceText content)>>> AdditionalFilesFactories { get; } = [];

    public List<string> AdditionalProjectReferences { get; } = [];

    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    internal string DefaultPrefix => defaultPrefix;

    internal string DefaultExtension => defaultExtension;

    /// <summary>The same project in collections of its own, with the factories run.</summary>
    internal ProjectState Copy() => CopyTo(new ProjectState(Name, Language, DefaultPrefix, DefaultExtension));

    private protected T CopyTo<T>(T copy)
        where T : ProjectState
    {
        copy.ReferenceAssemblies = ReferenceAssemblies;
        copy.OutputKind = OutputKind;
        copy.DocumentationMode = DocumentationMode;
        copy.Sources.AddRange(Sources);
        copy.GeneratedSources.AddRange(GeneratedSources);
        copy.AdditionalFiles.AddRange(AdditionalFiles);
        foreach (var factory in AdditionalFilesFactories)
            copy.AdditionalFiles.AddRange(factory());

        copy.AnalyzerConfigFiles.AddRange(AnalyzerConfigFiles);
        copy.AdditionalProjectReferences.AddRange(AdditionalProjectReferences);
        copy.AdditionalReferences.AddRange(AdditionalReferences);
        return copy;
    }
}
