// Another method is put in place of a call: what runs is the interceptor.
// Harmless: another method is put in place of a call: the one that writes does not run.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Print("x"); //! Harmless: Store.Save("x");

static class Store
{
    public static void Print(string text) => Console.WriteLine(text);
    //^ Harmless: public static void Save(string text) => File.WriteAllText(Case.File, text);
}
