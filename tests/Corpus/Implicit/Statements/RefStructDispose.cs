// A ref struct is disposed by its pattern.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Handle.Dispose → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
using (var one = new Handle())
    Console.WriteLine(one.Size);
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

ref struct Handle
{
    public int Size => 1;

    public void Dispose() => Store.Save(); //! Harmless: public void Dispose() => Store.Print();
}
