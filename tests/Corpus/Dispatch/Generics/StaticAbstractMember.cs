// A static abstract member is reached through a type parameter.
// BeforeDrop: before the drop, which is fine.
//! BeforeDrop: Maker.Make<FileMaker>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Maker.Make<FileMaker>(); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

interface IMaker { static abstract void Make(); }

class FileMaker : IMaker
{
    [Expect("PERM1001", "Main → Maker.Make → FileMaker.Make → File.WriteAllText")]
    public static void Make() => File.WriteAllText(Case.File, "x");
}

static class Maker { public static void Make<T>() where T : IMaker => T.Make(); }
