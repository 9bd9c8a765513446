// The further projects of a solution: a name that is asked for and not there yet is made.
using System;
using System.Collections.Generic;

namespace Microsoft.CodeAnalysis.Testing;

public class ProjectCollection(string defaultLanguage, string defaultExtension) : Dictionary<string, ProjectState>
{
    public new ProjectState this[string projectName] => this[projectName, defaultLanguage];

    public ProjectState this[string projectName, string language]
    {
        get
        {
            if (language != defaultLanguage)
                throw new NotSupportedException($"Projects in {language} are not supported here.");

            if (!TryGetValue(projectName, out var project))
                Add(projectName, project = new ProjectState(projectName, language, $"/{projectName}/Test", defaultExtension));

            return project;
        }
    }
}
