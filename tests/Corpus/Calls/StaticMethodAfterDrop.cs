// A static method writes after the drop.
// DeadCodeIsSilent: nothing calls the method that writes.
// SameHelperBeforeDropOnly: the helper writes, and is only called before the drop.
//! SameHelperBeforeDropOnly: Orders.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Orders.Save(); } catch (UnauthorizedAccessException) { } //! DeadCodeIsSilent, SameHelperBeforeDropOnly: Console.WriteLine("serving");

static class Orders //! DeadCodeIsSilent: static class Never
{
    [Expect("PERM1001", "Main → Orders.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
