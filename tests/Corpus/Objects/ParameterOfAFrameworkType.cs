// A helper calls what each of its callers hands it as a framework's type.
// BeforeDrop: the one that writes is handed over before the drop.
[assembly: Expect("PERM1001", "Main → Main.Fill → Loud.Write → Store.Save → File.WriteAllText")]

Fill(new Quiet()); //! BeforeDrop: Fill(new Loud());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Fill(new Loud()); //! BeforeDrop: Fill(new Quiet());

static void Fill(Stream stream) => stream.Write([1], 0, 1);

class Loud : Quiet
{
    public override void Write(byte[] buffer, int offset, int count) => Store.Save();
}

class Quiet : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => 0;

    public override long Position { get; set; }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => 0;

    public override long Seek(long offset, SeekOrigin origin) => 0;

    public override void SetLength(long value) { }

    public override void Write(byte[] buffer, int offset, int count) { }
}
