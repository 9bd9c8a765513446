// The drop names two permissions in one text.
// OtherNames: the text names other ones.
ProcessPermissions.Drop("child, fs.write"); //! OtherNames: ProcessPermissions.Drop("child, worker");
try { Store.Save(); } catch (UnauthorizedAccessException) { }

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
