// A fixed statement asks for the reference to pin: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
unsafe
{
    fixed (byte* start = new Buffer())
        Console.WriteLine((nint)start != 0);
}

class Buffer
{
    private byte first;

    public ref byte GetPinnableReference()
    {
        Store.Print();
        return ref first;
    }
}

static class Store
{
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
