// Who may look inside the tool: the tests that judge its head by the corpus.
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Permissions.Corpus.Tests")]
[assembly: InternalsVisibleTo("Permissions.Tool.Benchmarks")] // measures reading and search apart
[assembly: InternalsVisibleTo("Permissions.ExecutedCheck")]
[assembly: InternalsVisibleTo("Permissions.Oracle")]
