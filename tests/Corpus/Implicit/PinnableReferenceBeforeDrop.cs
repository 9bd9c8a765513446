// A fixed statement asks for the reference to pin, before the drop.
unsafe
{
    fixed (byte* start = new Buffer())
        Console.WriteLine((nint)start != 0);
}
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Buffer
{
    private byte first;

    public ref byte GetPinnableReference()
    {
        Store.Save();
        return ref first;
    }
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
