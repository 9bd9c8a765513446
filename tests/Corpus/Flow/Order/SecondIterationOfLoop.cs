// The drop stands at the end of a loop's body: the second iteration is after it.
for (var i = 0; i < 2; i++)
{
    try { Store.Save(); } catch (UnauthorizedAccessException) { }
    ProcessPermissions.Drop(Permission.FileSystemWrite);
}

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
