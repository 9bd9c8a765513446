// What the user says about the build of the checked project.
using System.Collections.Generic;

namespace Permissions.Tool.Check;

/// <param name="Properties">MSBuild properties as <c>NAME=VALUE</c>.</param>
internal sealed record BuildSettings(string Configuration, IReadOnlyList<string> Properties);
