// A delegate combined with += and invoked: before the drop, which is fine.
Action all = () => Console.WriteLine("first");
all += Files.Save;
all();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Files
{
    public static void Save() => File.WriteAllText(Case.File, "x");
}
