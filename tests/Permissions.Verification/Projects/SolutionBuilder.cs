// Builds the workspace solution that a state describes.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.CodeAnalysis.Testing;

internal sealed class SolutionBuilder(Solution empty, ReferenceAssemblies defaultReferences)
{
    private readonly Dictionary<string, ProjectId> ids = [];
    private Solution solution = empty;

    /// <summary>Adds the first project with the options of the test, and returns its id.</summary>
    public async Task<ProjectId> AddPrimaryAsync(SolutionState state, CompilationOptions compilation, ParseOptions parse, CancellationToken cancellationToken)
    {
        var id = AddEmpty(state);
        solution = solution.WithProjectCompilationOptions(id, compilation).WithProjectParseOptions(id, parse);
        await FillAsync(id, state, cancellationToken);
        foreach (var project in state.AdditionalProjects.Values)
            await FillAsync(AddEmpty(project), project, cancellationToken);

        foreach (var project in state.AdditionalProjects.Values.Prepend(state))
            solution = solution.AddProjectReferences(ids[project.Name], project.AdditionalProjectReferences.Select(name => new ProjectReference(ids[name])));

        return id;
    }

    public Solution Build() => solution;

    private ProjectId AddEmpty(ProjectState state)
    {
        var id = ProjectId.CreateNewId(state.Name);
        ids.Add(state.Name, id);
        solution = solution.AddProject(id, state.Name, state.AssemblyName, state.Language);
        return id;
    }

    private async Task FillAsync(ProjectId id, ProjectState state, CancellationToken cancellationToken)
    {
        var references = state.ReferenceAssemblies ?? defaultReferences;
        var project = solution.GetProject(id)!;
        solution = solution
            .WithProjectCompilationOptions(id, project.CompilationOptions!
                .WithOutputKind(state.OutputKind ?? OutputKind.DynamicallyLinkedLibrary)
                .WithAssemblyIdentityComparer(references.AssemblyIdentityComparer))
            .WithProjectParseOptions(id, project.ParseOptions!.WithDocumentationMode(state.DocumentationMode ?? DocumentationMode.Diagnose))
            .AddMetadataReferences(id, await references.ResolveAsync(state.Language, cancellationToken))
            .AddMetadataReferences(id, state.AdditionalReferences);

        foreach (var (path, content) in state.Sources)
        {
            var (name, folders) = DocumentPath.Split(state.DefaultPrefix, path);
            solution = solution.AddDocument(DocumentId.CreateNewId(id, path), name, content, folders, filePath: path);
        }

        foreach (var (path, content) in state.AdditionalFiles)
        {
            var (name, folders) = DocumentPath.Split(state.DefaultPrefix, path);
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id, path), name, content, folders, filePath: path);
        }

        foreach (var (path, content) in state.AnalyzerConfigFiles)
        {
            var (name, folders) = DocumentPath.Split(state.DefaultPrefix, path);
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id, path), name, content, folders, filePath: path);
        }
    }
}
