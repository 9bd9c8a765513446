// The file whose type of that name writes, before the drop.
static class Other
{
    public static void Run() => Store.Save();
}

file static class Store
{
    public static void Save() => File.WriteAllText(Case.File, "x");
}
