// The drop stands in a static constructor that only runs after the write.
File.WriteAllText(Case.File, "x");
Policy.Apply();

static class Policy
{
    static Policy() => ProcessPermissions.Drop(Permission.FileSystemWrite);

    public static void Apply() { }
}
