// A static method writes after the drop.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Orders.Save(); } catch (UnauthorizedAccessException) { }

static class Orders
{
    [Expect("PERM1001", "Main → Orders.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
