// Opens the library's insides to its own tests: the filter's interpreter and the grant algebra are tested without a process of their own.
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Permissions.Tests")]
[assembly: InternalsVisibleTo("Permissions.Tool")] // the tool: its launcher starts programs under this engine
