// Opens the library's insides to its own tests: the filter's interpreter and the grant algebra are tested without a process of their own.
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Permissions.Tests")]
[assembly: InternalsVisibleTo("Permissions.Benchmarks")] // puts on a filter without rules: what the kernel itself takes for having one
