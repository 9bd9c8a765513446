// The file whose type of that name writes.
static class Other
{
    public static void Run() => Store.Save();
}

file static class Store
{
    [Expect("PERM1001", "Main → Other.Run → Store.Save → File.WriteAllText")]
    public static void Save() //! Harmless: public static void Save() => File.WriteAllText(Case.File, "x");
    { //! Harmless:
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { } //! Harmless:
    } //! Harmless:
}
