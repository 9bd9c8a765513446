// nameof of an unbound type and of what extension blocks bring runs nothing.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(nameof(List<>) + nameof(Box<>.Load) + nameof(Files.Save));

class Box<T>
{
    private static readonly int Started = Load();

    public static int Load()
    {
        File.WriteAllText(Case.File, "x");
        return Started;
    }
}

static class Files
{
    extension(string text)
    {
        public void Save() => File.WriteAllText(Case.File, text);
    }
}
