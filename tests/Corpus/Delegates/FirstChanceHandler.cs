// A handler sees each exception that is thrown.
AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
{
    if (thrown.Exception is FormatException)
        Store.Save();
};
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { int.Parse("none"); } catch (FormatException) { }

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
