// The drop stands in a helper; the next call is after it.
Boot.Finish();
try { Store.Save(); } catch (UnauthorizedAccessException) { }

static class Boot { public static void Finish() { Console.WriteLine("booted"); ProcessPermissions.Drop(Permission.FileSystemWrite); } }

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
