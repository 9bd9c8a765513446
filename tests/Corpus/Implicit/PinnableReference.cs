// A fixed statement asks for the reference to pin.
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
        Store.Save();
        return ref first;
    }
}

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
