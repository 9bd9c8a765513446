// The file itself defines the symbol of a conditional call, or takes one of the build back.
// NotDefined: nobody defines it.
// TakenBack: the file takes it back.
#define TRACED //! NotDefined:
//! TakenBack: #undef TRACED
using System.Diagnostics;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Log.Trace("x");

static class Log
{
    [Expect("PERM1001", "Main → Log.Trace → File.AppendAllText")]
    [Conditional("TRACED")]
    public static void Trace(string text)
    {
        try { File.AppendAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
    }
}
