// A fixed statement asks for the reference to pin.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Buffer.GetPinnableReference → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
unsafe
{
    fixed (byte* start = new Buffer())
        Console.WriteLine((nint)start != 0);
}
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

class Buffer
{
    private byte first;

    public ref byte GetPinnableReference()
    {
        Store.Save(); //! Harmless: Store.Print();
        return ref first;
    }
}
