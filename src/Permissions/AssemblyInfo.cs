// Opens the library's insides to its own tests: the filter's interpreter and the grant algebra are tested without a process of their own.
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Permissions.Tests")]
[assembly: InternalsVisibleTo("Permissions.Benchmarks")] // puts on a filter without rules: what the kernel itself takes for having one
[assembly: InternalsVisibleTo("Permissions.Tool")] // the tool: its launcher starts programs under this engine
[assembly: InternalsVisibleTo("Permissions.Testing")] // reads the short names of the permissions in the tool's reports; its package wants this very version
[assembly: InternalsVisibleTo("Permissions.Hosting")] // drops as one what a host was asked for at several places; its package wants this very version
