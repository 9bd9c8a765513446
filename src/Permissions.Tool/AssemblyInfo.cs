// Who may look inside the tool: the tests that judge its head by the corpus.
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Permissions.Corpus.Tests")]
