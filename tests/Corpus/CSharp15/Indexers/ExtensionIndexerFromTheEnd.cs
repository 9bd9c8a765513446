// An index from the end and a list pattern ask an extension block for the length and the element.
// Harmless: it prints.
[assembly: Expect("PERM1001", "Main → Lines.this[] → Store.Save → File.WriteAllText")]

var line = new Line();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(line[^1]);
Console.WriteLine(line is [1, ..]);

class Line
{
    public int Length => 2;
}

static class Lines
{
    extension(Line line)
    {
        public int this[int index] => Store.Save() + index; //! Harmless: public int this[int index] => Store.Print() + index;
    }
}
