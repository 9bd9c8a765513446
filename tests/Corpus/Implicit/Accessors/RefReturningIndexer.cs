// A reference is taken to what an indexer returns.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Line.this[] → Store.Save → File.WriteAllText")]

var line = new Line();
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
ref var first = ref line[0];
first = 1;
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

class Line
{
    private int value;

    public ref int this[int index]
    {
        get
        {
            Store.Save(); //! Harmless: Store.Print();
            return ref value;
        }
    }
}
