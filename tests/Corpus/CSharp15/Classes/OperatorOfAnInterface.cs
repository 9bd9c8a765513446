// An operator that an interface declares is not virtual, and writes.
// Harmless: it prints.
[assembly: Expect("PERM1001", "Main → ILine.op_Addition → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
ILine line = new Line();
Console.WriteLine(line + 1);

interface ILine
{
    static int operator +(ILine line, int size) => Store.Save() + size; //! Harmless: static int operator +(ILine line, int size) => Store.Print() + size;
}

class Line : ILine;
