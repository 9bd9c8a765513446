// A static abstract member is reached through a type parameter: before the drop, which is fine.
Maker.Make<FileMaker>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

interface IMaker { static abstract void Make(); }

class FileMaker : IMaker
{
    public static void Make() => File.WriteAllText(Case.File, "x");
}

static class Maker { public static void Make<T>() where T : IMaker => T.Make(); }
