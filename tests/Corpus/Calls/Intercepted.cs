// Another method is put in place of a call: what runs is the interceptor.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Print("x");

static class Store
{
    public static void Print(string text) => Console.WriteLine(text);
}
